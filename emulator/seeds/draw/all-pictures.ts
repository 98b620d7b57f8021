import type { Picture } from './picture'
import { berries } from './scenes/berries'
import { coffee } from './scenes/coffee'
import { stoneFruit } from './scenes/fruit'
import { nursery } from './scenes/family'
import { homeTextiles } from './scenes/home'
import { cookware } from './scenes/kitchen'
import { laundry } from './scenes/laundry'
import { people } from './scenes/people'
import { pets } from './scenes/pets'
import { shopFront } from './scenes/shop-front'
import { nutPictures } from './scenes/snacks'
import { sweets } from './scenes/sweets'
import { tableware } from './scenes/tableware'
import { teas } from './scenes/tea'

export const pictures: readonly Picture[] = [
  ...stoneFruit,
  ...berries,
  ...nutPictures,
  ...sweets,
  ...teas,
  ...coffee,
  ...homeTextiles,
  ...laundry,
  ...cookware,
  ...tableware,
  ...nursery,
  ...pets,
  ...shopFront,
  ...people,
]
