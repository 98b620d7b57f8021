/** Lets the person scan a bar code or a QR code; what it says, or null when none was scanned. */
export type ScanCode = () => Promise<string | null>
