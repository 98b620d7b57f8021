import { useState } from 'react'
import { fire, mountPage, tap, until } from '../../tests/client/mount-page'
import { Stepper } from './stepper'

const changed = jest.fn()

function Page() {
  const [value, setValue] = useState(2)
  return (
    <Stepper
      value={value}
      max={9}
      onChange={(next) => {
        changed(next)
        setValue(next)
      }}
    />
  )
}

const field = () => document.querySelector<HTMLInputElement>('.stepper__input input')
const shown = () => field()?.value

async function enter(text: string): Promise<void> {
  await until(() => field() !== null)
  ;(field() as HTMLInputElement).value = text
  await fire('.stepper__input', 'input', { value: text })
  await fire('.stepper__input', 'blur', { value: text })
}

beforeEach(() => changed.mockClear())

test('up and down within the bounds', async () => {
  await mountPage(Page)
  await tap('.stepper__button', 1)
  await tap('.stepper__button', 0)
  await tap('.stepper__button', 0)
  await tap('.stepper__button', 0)
  expect(changed.mock.calls).toEqual([[3], [2], [1]])
})

test.each([
  ['7', '7'],
  ['500', '9'],
  ['0', '1'],
  ['', '1'],
])('%j becomes %s', async (text, result) => {
  await mountPage(Page)
  await enter(text)
  expect(shown()).toBe(result)
})

test('what was typed out of bounds does not stay, even when the number is the one before', async () => {
  await mountPage(Page)
  await enter('500')
  changed.mockClear()
  await enter('500')
  expect(shown()).toBe('9')
  expect(changed).not.toHaveBeenCalled()
})
