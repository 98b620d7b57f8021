import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { stepNames, type groupRefusal, type RefusalStep } from './group-refusal'
import './refusal-sheet.scss'

interface RefusalSheetProps {
  readonly refusal: ReturnType<typeof groupRefusal>
  readonly onStep: (step: RefusalStep) => void
}

/** Says why the order cannot be for its group and offers the way on. */
export const RefusalSheet = ({ refusal, onStep }: RefusalSheetProps) => (
  <Sheet
    open={refusal !== null}
    title={refusal?.title ?? ''}
    onClose={() => onStep('back')}
    footer={
      refusal && (
        <View className="refusal-sheet__buttons">
          {[refusal.other, refusal.main].map((step) => (
            <Button
              key={step}
              className="refusal-sheet__button"
              size="l"
              tone={step === refusal.main ? 'brand' : 'plain'}
              onTap={() => onStep(step)}
            >
              {stepNames[step]}
            </Button>
          ))}
        </View>
      )
    }
  >
    <View className="refusal-sheet__words">{refusal?.error.message}</View>
  </Sheet>
)
