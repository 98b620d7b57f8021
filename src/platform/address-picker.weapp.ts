import type { AddressPicker } from './address-picker-port'

export const addressPicker: AddressPicker = {
  available: true,
  pick: () =>
    new Promise((resolve) => {
      wx.chooseAddress({
        success: (picked) =>
          resolve({
            name: picked.userName,
            phone: picked.telNumber,
            region: [picked.provinceName, picked.cityName, picked.countyName],
            detail: picked.detailInfo,
          }),
        fail: () => resolve(null),
      })
    }),
}
