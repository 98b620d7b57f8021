import { Button } from '@tarojs/components'
import type { PhoneButtonProps } from './phone-button-port'

/** WeChat asks the person and hands over a code; a server exchanges it for the number. */
export const PhoneButton = ({ className, onAnswer, children }: PhoneButtonProps) => (
  <Button
    className={className}
    openType="getPhoneNumber"
    onGetPhoneNumber={({ detail }: { detail: { code?: string } }) => onAnswer(detail.code ?? null)}
  >
    {children}
  </Button>
)
