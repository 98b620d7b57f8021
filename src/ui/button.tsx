import { Button as TaroButton, type ButtonProps as TaroButtonProps } from '@tarojs/components'
import type { ReactNode } from 'react'

interface ButtonProps {
  readonly children: ReactNode
  readonly tone?: 'brand' | 'soft' | 'plain' | 'dark'
  readonly size?: 's' | 'm' | 'l'
  /** As wide as its row. */
  readonly wide?: boolean
  readonly disabled?: boolean
  /** Shows a spinner and takes no tap. */
  readonly busy?: boolean
  readonly className?: string
  readonly submit?: boolean
  readonly onTap?: () => void
  /** WeChat's open ability and its events, for the few buttons that need one. */
  readonly open?: Pick<
    TaroButtonProps,
    'id' | 'openType' | 'onGetPhoneNumber' | 'onChooseAvatar' | 'onAgreePrivacyAuthorization'
  >
}

export function Button(props: ButtonProps) {
  const { children, tone = 'brand', size = 'm', wide, disabled, busy, className = '' } = props
  const still = disabled === true || busy === true
  const looks = `btn btn--${tone} btn--${size} ${wide ? 'btn--wide' : ''}`
  return (
    <TaroButton
      className={`${looks} ${still ? 'btn--still' : ''} ${className}`}
      hoverClass="btn--pressed"
      {...(still && { disabled: true })}
      {...(busy && { loading: true })}
      {...(props.submit && { formType: 'submit' as const })}
      {...(props.onTap && !still && { onClick: props.onTap })}
      {...props.open}
    >
      {children}
    </TaroButton>
  )
}
