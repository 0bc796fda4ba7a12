"""The story: a call or chat that unfolds by the visitor's own answers, to a good end or a mended one."""
