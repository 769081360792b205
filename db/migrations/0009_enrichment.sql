-- A fact stands on the 4×4 scale: how much its source can bear, and how sure what it says is (S-07). `reliability` is what
-- a reporter chose in plain words; a fact that an officer adds has none.
alter table signals.fact
  alter column reliability drop not null,
  add column source_reliability text not null default 'notAssessed',
  add column information_reliability text not null default 'uncorroborated';
-- Facts that stand here already, by what was chosen then. As a change of type, because row level security binds updates of
-- the owner as well.
alter table signals.fact
  alter column source_reliability type text using case reliability when 'officialSource' then 'provenReliable' else 'notAssessed' end,
  alter column information_reliability type text using case reliability when 'officialSource' then 'certain'
    when 'seenOneself' then 'knownToSource' else 'uncorroborated' end;

-- Addresses as the municipality knows them: public, without a person in it, loaded by ./lichtketen addresses load. Which of
-- them somebody looked up is written down nowhere.
create table signals.address (
  postcode text not null check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  number integer not null check (number between 1 and 99999),
  letter text not null default '',
  addition text not null default '',
  street text not null,
  town text not null,
  municipality_code text,
  primary key (postcode, number, letter, addition)
);
create index address_by_street on signals.address (lower(street) text_pattern_ops, number);
grant select on signals.address to lichtketen_app;
