import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '@/ui/button'
import { Face } from '@/ui/face'
import { NodeCard } from './node-card'
import { treeLayout, type PlacedNode } from './tree-layout'
import { linksPicture } from './tree-links'
import { fieldStyle, inGroups, nodeStyle, showsFace, zoomOf } from './tree-view'
import type { ShareNode, ShareTree } from './use-network'
import './tree-picture.scss'

/** A share and what grew from it, around it. A tap on a person tells their numbers. */
export function TreePicture({ tree }: { tree: ShareTree }) {
  const { picture, shares, links } = useMemo(() => {
    const byCode = new Map(tree.nodes.map((node) => [node.code, node]))
    const layout = treeLayout(tree.nodes)
    const earns = (code: string) => (byCode.get(code)?.orders ?? 0) > 0
    return {
      picture: layout,
      shares: byCode,
      links: linksPicture(layout.side, layout.links, earns),
    }
  }, [tree])
  const [chosen, setChosen] = useState(tree.nodes[0]?.code)
  const [near, setNear] = useState(false)
  const closest = zoomOf(picture)
  const zoom = near ? closest : 1
  const at = picture.nodes.find(({ code }) => code === chosen)
  const share = chosen === undefined ? undefined : shares.get(chosen)
  return (
    <View>
      <View className="tree">
        <View className="tree__field" style={fieldStyle(picture, zoom, at)}>
          <View className="tree__links" style={{ backgroundImage: links }} />
          {inGroups(picture.nodes).map((nodes, index) => (
            <View key={index}>
              {nodes.map((node) => (
                <Node
                  key={node.code}
                  node={node}
                  share={shares.get(node.code)}
                  side={picture.side}
                  face={showsFace(node, picture.side, zoom)}
                  chosen={node.code === chosen}
                  onTap={() => setChosen(node.code)}
                />
              ))}
            </View>
          ))}
        </View>
        {closest > 1 && (
          <Button className="tree__zoom" size="s" tone="plain" onTap={() => setNear(!near)}>
            {near ? '看全图' : '放大看'}
          </Button>
        )}
      </View>
      {share && <NodeCard share={share} depth={at?.depth ?? 0} />}
    </View>
  )
}

interface NodeProps {
  readonly node: PlacedNode
  readonly share: ShareNode | undefined
  readonly side: number
  /** Too small a node is a dot. */
  readonly face: boolean
  readonly chosen: boolean
  readonly onTap: () => void
}

function Node({ node, share, side, face, chosen, onTap }: NodeProps) {
  const looks = [
    'tree__node',
    (share?.orders ?? 0) > 0 ? 'tree__node--earns' : '',
    face ? '' : 'tree__node--dot',
    chosen ? 'tree__node--chosen' : '',
  ]
  return (
    <View className={looks.filter(Boolean).join(' ')} style={nodeStyle(node, side)} onClick={onTap}>
      {face && share && <Face className="tree__face" {...share.who} />}
    </View>
  )
}
