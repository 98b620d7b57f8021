import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '../button'
import { Face } from '../face'
import { type PlacedNode, type TreeItem, treeLayout } from './tree-layout'
import { linksPicture } from './tree-links'
import { fieldStyle, inGroups, nodeStyle, showsFace, zoomOf } from './tree-view'
import './tree-picture.scss'

/** A person in the tree. */
export interface TreePerson extends TreeItem {
  readonly who: { readonly nickname: string; readonly avatar: string | null }
  /** Stands out, as does the line to it. */
  readonly warm: boolean
}

interface TreePictureProps {
  /** The root first. */
  readonly people: readonly TreePerson[]
  readonly chosen: string | undefined
  readonly onChoose: (code: string, depth: number) => void
}

/** People around the one who brought them. A tap chooses one; many of them can be looked at closer. */
export function TreePicture({ people, chosen, onChoose }: TreePictureProps) {
  const { picture, byCode, links } = useMemo(() => {
    const known = new Map(people.map((person) => [person.code, person]))
    const layout = treeLayout(people)
    const warm = (code: string) => known.get(code)?.warm === true
    return {
      picture: layout,
      byCode: known,
      links: linksPicture(layout.side, layout.links, warm),
    }
  }, [people])
  const [near, setNear] = useState(false)
  const closest = zoomOf(picture)
  const zoom = near ? closest : 1
  const at = picture.nodes.find(({ code }) => code === chosen)
  return (
    <View className="tree">
      <View className="tree__field" style={fieldStyle(picture, zoom, at)}>
        <View className="tree__links" style={{ backgroundImage: links }} />
        {inGroups(picture.nodes).map((nodes, index) => (
          <View key={index}>
            {nodes.map((node) => (
              <Node
                key={node.code}
                node={node}
                person={byCode.get(node.code)}
                side={picture.side}
                face={showsFace(node, picture.side, zoom)}
                chosen={node.code === chosen}
                onTap={() => onChoose(node.code, node.depth)}
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
  )
}

interface NodeProps {
  readonly node: PlacedNode
  readonly person: TreePerson | undefined
  readonly side: number
  /** Too small a node is a dot. */
  readonly face: boolean
  readonly chosen: boolean
  readonly onTap: () => void
}

function Node({ node, person, side, face, chosen, onTap }: NodeProps) {
  const looks = [
    'tree__node',
    person?.warm ? 'tree__node--earns' : '',
    face ? '' : 'tree__node--dot',
    chosen ? 'tree__node--chosen' : '',
  ]
  return (
    <View className={looks.filter(Boolean).join(' ')} style={nodeStyle(node, side)} onClick={onTap}>
      {face && person && <Face className="tree__face" {...person.who} />}
    </View>
  )
}
