import { useLanguage } from './language'
import type { Words } from './words'

interface TabListProps<Name extends keyof Words> {
  names: readonly Name[]
  chosen: Name
  onChoose: (name: Name) => void
}

/** A row of tabs, each called by the stage's word of its name. */
export function TabList<Name extends keyof Words>(props: TabListProps<Name>) {
  const { w } = useLanguage()
  return (
    <div className="tabs" role="tablist">
      {props.names.map((name) => (
        <button
          key={name}
          role="tab"
          aria-selected={props.chosen === name}
          data-testid={`tab-${name}`}
          onClick={() => props.onChoose(name)}
        >
          {w[name]}
        </button>
      ))}
    </div>
  )
}
