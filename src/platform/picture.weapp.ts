/** WeChat's image component reads cloud file ids itself. */
export const pictureUrl = (fileId: string): string => fileId
