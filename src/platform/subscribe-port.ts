/**
 * Asks the person to allow one message of each of at most three templates; answers the ids of those
 * allowed, none when it cannot be asked. Must be called in the tap itself [wx.requestSubscribeMessage].
 */
export type RequestMessages = (templateIds: readonly string[]) => Promise<readonly string[]>

/** What WeChat answers: beside its own words, each template's id with what the person said. */
export const acceptedOf = (
  templateIds: readonly string[],
  answer: Readonly<Record<string, unknown>>,
): readonly string[] => templateIds.filter((id) => answer[id] === 'accept')
