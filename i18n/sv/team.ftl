# Arbetsledningens rum: ärendemängd, frånvaro, luckor, veckomötet och inventeringen.

room-team = Arbetslaget
team-heading = Arbetslaget i dag
team-queue = { $count ->
    [0] Ingen står i kö.
    [one] En person står i kö.
   *[other] { $count } personer står i kö.
}

team-away = Borta i dag
team-away-none = Ingen är borta.
team-until = till { $day }
team-alone = { $count ->
    [one] En klient behöver en ersättare
   *[other] { $count } klienter behöver en ersättare
}
team-give-deputy = Öppna klienten för att ge en ersättare eller lämna över:
team-all-have-deputies = Alla klienter har en ersättare.

team-loads = Klienter per heltid
team-loads-lead = Riktmärket är 15 aktiva klienter på en heltid; 13–20 är vanligt. Räknat på den arbetstid som finns i dag, frånvaron borträknad.
team-loads-caption = Aktiva klienter per ombud i dag
team-active = Aktiva klienter
team-absence = Borta
team-per-post = Per heltid
team-level = Mot riktmärket
team-level-below = under 13
team-level-within = 13–20
team-level-above = över 20
team-level-absent = ingen på plats

team-incomplete = Luckor i registret
team-incomplete-lead = Uppgifter som årets redovisning behöver och som saknas om någon som har stöd eller har haft det under året.
team-incomplete-none = Inget saknas.
team-records = Klienter
team-what = Vad som saknas
team-more = { $count ->
    [one] och en till
   *[other] och { $count } till
}
team-missing-gender = kön
team-missing-birth_year = födelseår
team-missing-children = barn hemma
team-missing-reasons = kontaktorsaker
team-missing-intake = nybesök
team-missing-outcome = nybesökets resultat

team-meeting = Listan till veckomötet
team-meeting-heading = Veckomöte { $day }
team-meeting-lead = Skriv ut sidan eller ha den på skärmen. Här står klientkoder, inga namn.
team-overdue = Skulle ha kontaktats
team-overdue-none = Alla som väntar har kontaktats i tid.
team-begun = Började få stöd sedan { $day }
team-ended = Avslutade sedan { $day }
team-absences = Borta nu och den närmaste veckan
team-nobody = Ingen.

team-inventory = Inventering av klientarbetet
team-inventory-heading = Inventering, kvartal { $quarter } { $year }
team-inventory-lead = Gå igenom varje ombuds klienter, en i taget, tillsammans med ombudet. Besluten sparas för kvartalet.
team-gone-through = Genomgångna
team-progress = { $done } av { $all } genomgångna
team-walk = Klienter hos { $ombud }
team-clients = Alla i genomgången
team-seen = Senaste kontakt
team-never-seen = Ingen kontakt noterad
team-days-ago = { $days ->
    [0] i dag
    [one] för en dag sedan
   *[other] för { $days } dagar sedan
}
team-going = Pågående uppdrag
team-going-none = Inga
team-ratings = Skattningar att göra
team-ratings-none = Inga
team-decision = Beslut
team-decision-on = Fortsätta
team-decision-closing = Planera avslut
team-decision-handover = Lämna över
team-decision-talk = Behöver talas igenom
team-undecided = Välj
team-decide = Spara och gå till nästa
team-guideline-name = riktmärke
team-range-name = vanligt: 13–20
team-loads-described = En stapel för varje ombud: aktiva klienter per heltid, över det vanliga spannet och riktmärket.
