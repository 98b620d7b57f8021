import fc from 'fast-check'
import { noOpenData, readOpenData } from './open-data'

it('reads the chat group that the platform put there', () => {
  const sent = { cloudID: '29_abc', data: { opengid: 'tGabc_-1', watermark: { appid: 'wx' } } }
  expect(readOpenData(sent)).toEqual({ chatGroup: 'tGabc_-1' })
})

it.each([
  ['nothing', undefined],
  ['a failure', { cloudID: '29_abc', errCode: -601006, errMsg: 'cloudID expired' }],
  ['a CloudID that was not replaced', '29_abc'],
  ['no cloudID', { data: { opengid: 'tGabc' } }],
  ['another kind of data', { cloudID: '29_abc', data: { phoneNumber: '1' } }],
  ['a query', { cloudID: '29_abc', data: { opengid: { $gt: '' } } }],
  ['a long text', { cloudID: '29_abc', data: { opengid: 'x'.repeat(65) } }],
])('passes over %s', (_, sent) => expect(readOpenData(sent)).toEqual(noOpenData))

it('never throws', () => {
  fc.assert(fc.property(fc.anything(), (sent) => void readOpenData(sent)))
})
