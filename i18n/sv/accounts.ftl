# Användare: vem som får logga in, i vilken roll.
room-accounts = Användare
accounts-lead = De som får logga in i verksamheten. Bara en verksamhetschef släpper in ombud och verksamhetschefer, eftersom de kan läsa vilka klienterna är.
account-change-lead = Den som byter roll eller inte längre är samma ombud loggas ut, och förlorar det hon eller han kunde läsa om klienterna.
account-by-manager = ändras av verksamhetschefen
account-role-not-yours = bara en verksamhetschef kan ge den rollen eller ändra den som har den
account-role-own = du kan inte byta din egen roll; be någon annan göra det
account-role-no-ombud = bara den som är ombud eller verksamhetschef kan vara ett ombud i registret
account-ombud-taken = någon annan loggar redan in som det ombudet; lås ute den användaren först
account-last-manager = någon verksamhetschef måste kunna logga in
