import type { StagePerson } from './api'

export const Avatar = ({ person, size }: { person: StagePerson | undefined; size: number }) => (
  <img
    className="avatar"
    src={person ? `/storage/${person.avatar}` : undefined}
    alt=""
    width={size}
    height={size}
    style={{ borderRadius: Math.round(size / 4) }}
  />
)
