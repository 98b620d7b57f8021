import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { priceText } from '@/lib/format-money'
import { Button } from '@/ui/button'
import { Face } from '@/ui/face'
import { TreePicture } from '@/ui/tree/tree-picture'
import type { PersonTree } from './use-customers'
import './person-tree-picture.scss'

interface PersonTreePictureProps {
  readonly tree: PersonTree
  /** Puts this person in the middle. */
  readonly onExplore: (personId: string) => void
  readonly onOpen: (personId: string) => void
}

/** A person in the middle, those they brought around them, and those whom these brought. */
export function PersonTreePicture({ tree, onExplore, onOpen }: PersonTreePictureProps) {
  const { nodes, broughtBy } = tree
  const root = nodes[0]
  const [chosen, choose] = useState(root?.id)
  const people = useMemo(
    () =>
      nodes.map(({ id, parent, brought, orders, nickname, avatar }) => ({
        code: id,
        parent: nodes[parent]?.id ?? null,
        people: brought,
        who: { nickname, avatar },
        warm: orders > 0,
      })),
    [nodes],
  )
  const person = nodes.find(({ id }) => id === chosen) ?? root
  if (!person || !root) return null
  const shown = nodes.filter(({ parent }) => nodes[parent]?.id === person.id).length
  return (
    <View>
      <TreePicture people={people} chosen={person.id} onChoose={choose} />
      <View className="person-card">
        <Face className="person-card__face" nickname={person.nickname} avatar={person.avatar} />
        <View className="person-card__main">
          <View className="person-card__name">{person.nickname || '微信用户'}</View>
          <View className="person-card__note">
            {`${person.orders} 单，消费 ${priceText(person.spent)}，带来 ${person.brought} 位`}
          </View>
          {person.brought > shown && person.id !== root.id && (
            <View className="person-card__note">把 TA 放到中间，看更多人</View>
          )}
        </View>
        <View className="person-card__actions">
          {person.id !== root.id && (
            <Button size="s" tone="soft" onTap={() => onExplore(person.id)}>
              放到中间
            </Button>
          )}
          <Button size="s" tone="plain" onTap={() => onOpen(person.id)}>
            详情
          </Button>
        </View>
      </View>
      {broughtBy && (
        <View className="person-card person-card--above" onClick={() => onExplore(broughtBy.id)}>
          {`${root.nickname || 'TA'} 是 ${broughtBy.nickname || '微信用户'} 带来的，点这里往上看`}
        </View>
      )}
      <View className="person-tree__note">
        圆越大，带来的人越多；红色的下过单。最多显示 3 层、每人 8 位，先显示带来人多的。
      </View>
    </View>
  )
}
