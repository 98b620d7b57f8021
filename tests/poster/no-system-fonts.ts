// Read by the canvas when it is loaded, so imported before it: the fonts beside this file are the only ones.
process.env.DISABLE_SYSTEM_FONTS_LOAD = '1'
