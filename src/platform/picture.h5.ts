/** `cloud://env.bucket/path` is served beside the page as `storage/path`; anything else is an url. */
export function pictureUrl(fileId: string): string {
  const path = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1]
  return path === undefined ? fileId : `./storage/${path}`
}
