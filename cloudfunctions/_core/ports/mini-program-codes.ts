/** Mini program codes as pictures [wxacode.getUnlimited]. */
export interface MiniProgramCodes {
  /**
   * The file id of the picture whose scan opens `page` (without query) with `scene`; the same file
   * for the same scene. Null when WeChat or the storage cannot answer.
   */
  picture(scene: string, page: string): Promise<string | null>
}
