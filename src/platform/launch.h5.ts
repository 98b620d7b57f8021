/** WeChat tells a web page nothing of its scene; whoever opens the page may leave one on it. */
export const entryScene = (): number => Number(document.documentElement.dataset.wxScene) || 1001

/** Which chat the page was opened from is not told to a web page. */
export const chatNote = (): Promise<unknown> => Promise.resolve(null)
