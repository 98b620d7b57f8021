/** Rules for what sharing shows in WeChat's sheet. */
export const SHARE_STYLE = `
.sheet { max-height: 82%; }
.row { display: flex; gap: 22px; padding: 20px 4px 6px; }
.act { width: 68px; border: 0; background: none; font: inherit; font-size: 11px; line-height: 1.35; color: #555; cursor: pointer; padding: 0; }
.act i { display: grid; place-items: center; width: 56px; height: 56px; margin: 0 auto 7px; border-radius: 14px; background: #f6f6f6; color: #191919; }
.act:active i { background: #e9e9e9; } .act:disabled { color: #bbb; cursor: default; } .act:disabled i { color: #ccc; }
.not { color: #999; font-size: 13px; padding: 14px 4px 0; }
.friends { list-style: none; padding: 6px 0 0; overflow-y: auto; flex: 1; }
.friends button, .whom { display: flex; align-items: center; gap: 12px; width: 100%; height: 60px; border: 0; border-bottom: 1px solid #f2f2f2;
  background: none; font: inherit; font-size: 16px; color: inherit; text-align: left; padding: 0; cursor: pointer; }
.friends button:active { background: #f5f5f5; } .friends em { margin-left: auto; font-style: normal; font-size: 12px; color: #999; }
.face { width: 42px; height: 42px; border-radius: 6px; object-fit: cover; background: #eee; flex: none; }
.whom { cursor: default; border: 0; height: 54px; font-weight: 500; }
.card { width: 230px; margin: 10px auto 20px; background: #fff; border: 1px solid #ededed; border-radius: 8px; padding: 10px 12px 0; font-size: 14px; line-height: 1.4; }
.card small { display: flex; align-items: center; gap: 5px; color: #999; font-size: 11px; margin-bottom: 5px; }
.card p { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.card b { display: block; color: #ee3f2d; font-weight: 600; font-size: 13px; margin-top: 2px; }
.card .shot { width: 100%; aspect-ratio: 5 / 4; object-fit: cover; display: block; margin: 7px 0 0; background: #f2f2f2; border-radius: 2px; }
.card div { border-top: 1px solid #f0f0f0; margin-top: 9px; height: 26px; line-height: 26px; font-size: 11px; color: #999; }
.poster { display: block; max-width: 200px; max-height: 330px; margin: 10px auto 20px; border-radius: 6px; box-shadow: 0 2px 16px rgba(0,0,0,.14); }
.said { width: 100%; min-height: 84px; margin-top: 14px; border: 0; resize: none; font: inherit; font-size: 16px; line-height: 1.5; color: inherit; outline: none; }
.strip { display: flex; align-items: center; gap: 10px; background: #f5f5f5; padding: 6px; margin-bottom: 20px; font-size: 14px; line-height: 1.4; }
.strip img, .strip i { width: 46px; height: 46px; object-fit: cover; flex: none; background: #e6e6e6; }
`
export const PROGRAM = '拼享'
