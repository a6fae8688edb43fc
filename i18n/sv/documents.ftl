# Det som står i varje dokument, vad det än handlar om.
document-few = färre än fem
document-hidden = visas inte, eftersom ett litet tal annars kunde räknas ut
document-no-figure = uppgift saknas
document-contents = Innehåll
document-skip = Hoppa till texten
document-as-table = Siffrorna i en tabell
