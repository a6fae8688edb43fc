# Kön: ordningen, skälen, och vad den som väntar får veta.

room-queue = Kö
queue-heading = Kö till ombud
queue-count = { $count ->
    [0] Ingen väntar på ombud.
    [one] En person väntar på ombud.
   *[other] { $count } personer väntar på ombud.
}
queue-lead = Överst står den som verksamhetens egen ordning sätter först; skälet står bredvid.
queue-empty = Det finns ingen i kön som du kan se.
queue-hidden = { $count ->
    [one] En av dem har haft ett annat ombud förut och visas bara för det ombudet och för chefen. Platsnumren räknar med alla.
   *[other] { $count } av dem har haft ett annat ombud förut och visas bara för det ombudet och för chefen. Platsnumren räknar med alla.
}
queue-nobody = Utan klientkod
queue-take-on = Börja stödet
queue-person = Klientens sida
queue-intake = Öppna nybesöket
queue-since = Väntar sedan
queue-words = Annat om prioritet

queue-first = Först
queue-place = Plats { $place },
queue-because-none = utan skäl till förtur
queue-because-children = för att barn bor hemma
queue-because-eviction = för att vräkning hotar
queue-because-homeless = för att personen är hemlös
queue-because-appeal = för att ett beslut ska överklagas
queue-because-young = för att personen är ung vuxen
queue-because-judgement = efter egen bedömning
queue-waited = { $days ->
    [one] har väntat 1 dag
   *[other] har väntat { $days } dagar
}
queue-ahead-last = sist i kön
queue-ahead-ground = och ingen längre bak har samma skäl
queue-ahead-longer = { $days ->
    [one] 1 dag längre än nästa med samma skäl
   *[other] { $days } dagar längre än nästa med samma skäl
}
queue-ahead-longer-none = { $days ->
    [one] 1 dag längre än nästa
   *[other] { $days } dagar längre än nästa
}
queue-ahead-noted = lika länge som nästa men noterades först

queue-ground-children = Barn bor hemma
queue-ground-eviction = Vräkning hotar
queue-ground-homeless = Hemlös
queue-ground-appeal = Beslut ska överklagas
queue-ground-young = Ung vuxen
queue-ground-judgement = Egen bedömning
queue-grounds = Skäl till förtur
queue-change = Ändra skälen
queue-grounds-hint = Kryssa för det som stämmer. Ordningen mellan skälen bestämmer verksamheten.

queue-waits = Väntetider
queue-waits-caption = Dagar som de som står i kön har väntat hittills, per kommun
queue-waits-number = I kö
queue-waits-median = Median, dagar
queue-waits-longest = Längst, dagar

queue-tell = Det här kan du säga
queue-roughly-first-three = Du är bland de tre första i kön.
queue-roughly-first-ten = Du är bland de tio första i kön.
queue-roughly-first-half = Du är i den första halvan av kön.
queue-roughly-second-half = Du är i den senare halvan av kön.
queue-tell-place = Det är ungefär så det ser ut i dag. Platsen kan ändras, för den som har det mest bråttom går före, och vi kan inte lova någon dag.
queue-tell-calling = Undrar du något, eller har något ändrats? Ring ombudet som du träffade vid första besöket, eller verksamhetens telefon.
queue-tell-urgent = Blir det bråttom – till exempel om du kan förlora din bostad, om barn far illa eller om ett beslut måste överklagas snart – hör av dig direkt, så ser vi över din plats. Är det fara för liv, ring 112.

queue-recontact = Nästa kontakt
queue-recontact-due_on = Kontakta nästa gång
queue-recontact-done = Kontakten som var planerad
queue-recontact-yes = Den är tagen
queue-recontact-submit = Spara nästa kontakt
queue-recontact-noted = Kontakt senast { $day }, noterat av { $who }.
queue-recontact-made = Kontaktad { $day } av { $who }.
queue-overdue = Skulle ha kontaktats { $day }
queue-due = Kontaktas senast { $day }
queue-no-recontact = Ingen dag för nästa kontakt
queue-problem-past = Dagen har redan varit. Välj i dag eller en senare dag.

queue-settings = Köordning och texter
queue-settings-lead = Ge varje skäl en plats: 1 går före 2. Ett skäl som inte används påverkar inte ordningen. Bland dem med samma skäl går den före som har väntat längst.
queue-setting-off = Används inte
queue-setting-children = Barn bor hemma
queue-setting-eviction = Vräkning hotar
queue-setting-homeless = Hemlös
queue-setting-appeal = Beslut ska överklagas
queue-setting-young = Ung vuxen
queue-setting-judgement = Egen bedömning
queue-setting-place = Vad vi säger om platsen i kön
queue-setting-place-hint = Står efter en mening om ungefär var i kön personen är. Lova inget.
queue-setting-calling = Vem man kan ringa
queue-setting-urgent = Vad man gör om det blir bråttom
queue-problem-same-place = Två skäl har samma plats. Ge dem olika.

# Listan över klienter
people-from = Stödet började tidigast
people-to = Stödet började senast
waiting-spread = Så länge väntade de nya klienterna
waiting-spread-days = Dagar från nybesöket till att stödet började
waiting-spread-median = median { $median }
waiting-spread-described = Staplar för hur många av { $number } nya klienter som väntade hur länge. Hälften väntade högst { $median } dagar.
