# What stands in every document, whatever it is about.
document-few = fewer than five
document-hidden = not shown, since a small figure could otherwise be worked out
document-no-figure = no figure
document-contents = Contents
document-skip = Skip to the text
document-as-table = The figures in a table
