# Det som ser ut att säga vem någon är, i text som räknas och syns i listor och rapporter.
freetext-personal-number = ser ut som ett personnummer: { $value }
freetext-email = ser ut som en e-postadress: { $value }
freetext-telephone = ser ut som ett telefonnummer: { $value }
freetext-name = ser ut som namnet på en klient: { $value }
freetext-approve = Spara ändå: det är inte en uppgift om en person
freetext-approve-hint = Det här kan komma med i listor och rapporter. Där ska inget stå som säger vem någon är.

freetext-code-personal-number = ser ut som ett personnummer: { $value }. Välj en kod som inte säger vem det är
freetext-code-email = ser ut som en e-postadress: { $value }. Välj en kod som inte säger vem det är
freetext-code-name = ser ut som namnet på en klient: { $value }. Välj en kod som inte säger vem det är

freetext-note-personal-number = Här står något som ser ut som ett personnummer: { $value }. Stryk det om det gäller en person.
freetext-note-email = Här står något som ser ut som en e-postadress: { $value }. Stryk den om den gäller en person.
freetext-note-telephone = Här står något som ser ut som ett telefonnummer: { $value }. Stryk det om det gäller en person.
freetext-note-name = Här står något som ser ut som namnet på en klient: { $value }. Stryk det om det gäller en person.

freetext-account-heading = Ser ut att säga vem någon är
freetext-account-lead = Redovisningen lämnas vidare och kan läsas av alla. Inget hindrar att den fastställs, men titta först på det här:
