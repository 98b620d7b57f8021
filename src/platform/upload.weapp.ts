/** Puts a local file into cloud storage and answers its file id; rejects when it cannot. */
export async function uploadFile(cloudPath: string, filePath: string): Promise<string> {
  const { fileID } = await wx.cloud.uploadFile({ cloudPath, filePath })
  return fileID
}
