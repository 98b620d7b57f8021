const paths = {
  home: 'M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5',
  reload: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  chevron: 'M4 6.5 8 10l4-3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  send: 'M2.5 8h9M8 4l4 4-4 4',
  check: 'M3.5 8.5l3 3 6-7',
  snow: 'M8 2v12M3 5l10 6M13 5 3 11',
  picture: 'M2.5 3.5h11v9h-11zM3 11l3-3.2 2.4 2.4 1.8-1.8L13 11M10.4 6.2h.01',
  reset: 'M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" className="icon">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
