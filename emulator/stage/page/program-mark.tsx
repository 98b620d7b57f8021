/** The mini program's own sign. */
export const ProgramMark = ({ size = 14 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="mark">
    <rect width="32" height="32" rx="9" fill="#EE3F2D" />
    <path
      d="M9.5 12.5a4 4 0 1 1 6.5 3.2 4 4 0 1 0 6.5 3.3"
      fill="none"
      stroke="#fff"
      strokeWidth="3"
      strokeLinecap="round"
    />
  </svg>
)
