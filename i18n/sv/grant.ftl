# grant
