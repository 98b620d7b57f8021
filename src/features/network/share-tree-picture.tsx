import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { TreePicture } from '@/ui/tree/tree-picture'
import { NodeCard } from './node-card'
import type { ShareTree } from './use-network'

/** A share and what grew from it, around it. A tap on a person tells their numbers. */
export function ShareTreePicture({ tree: { nodes } }: { tree: ShareTree }) {
  const [{ code, depth }, choose] = useState({ code: nodes[0]?.code, depth: 0 })
  const people = useMemo(() => nodes.map((node) => ({ ...node, warm: node.orders > 0 })), [nodes])
  const share = nodes.find((node) => node.code === code)
  return (
    <View>
      <TreePicture
        people={people}
        chosen={code}
        onChoose={(chosen, level) => choose({ code: chosen, depth: level })}
      />
      {share && <NodeCard share={share} depth={depth} />}
    </View>
  )
}
