-- A country of regions with their municipalities, districts and programmes, and five years of facts about every action: one a
-- quarter. Run by the owner of the database. `regions` and `actions` stand in settings of the session.
create temporary table size as select current_setting('bench.regions')::integer as regions, current_setting('bench.actions')::integer as actions;

insert into access.region (id, name, version, definition, route_version, route_xml, loaded_on)
  select 'regio-' || n, 'Regio ' || n, version, definition, route_version, route_xml, loaded_on
  from access.region, size, generate_series(2, size.regions) n;
insert into access.district (id, region, name)
  select 'district-' || r || '-' || d, 'regio-' || r, 'District ' || d from size, generate_series(2, size.regions) r, generate_series(1, 4) d;
-- Three hundred and forty-two municipalities in the whole country, those of the region that is served among them.
insert into access.municipality (code, region, name, district_id)
  select 'GM' || 3000 + n, 'regio-' || 2 + n % (size.regions - 1), 'Gemeente ' || n, 'district-' || 2 + n % (size.regions - 1) || '-' || 1 + n % 4
  from size, generate_series(1, 342 - (select count(*)::integer from access.municipality)) n;

insert into programme.version (region, number, from_day, text, reason)
  select id, 1, current_date - 2000, current_setting('bench.text'), 'Geladen.' from access.region;

insert into programme.progress (id, region, action_id, place, state, day, note, evidence, evidence_url, recorded_by, recorded_on)
  select gen_random_uuid(), r.id, 'actie-' || a, '', (array['started', 'done', 'notStarted', 'started'])[1 + (a + q) % 4],
    current_date - q * 91 - a % 80, 'Besproken in het overleg van dit kwartaal.', 'Verslag', '', p.id, current_date - q * 91 - a % 80
  from access.region r, size, generate_series(0, size.actions - 1) a, generate_series(0, 19) q,
    (select id from access.person order by id limit 1) p;
insert into programme.norm_value (id, region, norm_id, place, day, value, note, evidence, evidence_url, recorded_by, recorded_on)
  select gen_random_uuid(), r.id, 'norm-' || n, d.id, current_date - q * 91, (n + q) % 4, '', 'Verslag', '', p.id, current_date - q * 91
  from access.region r join access.district d on d.region = r.id, generate_series(0, 7) n, generate_series(0, 19) q,
    (select id from access.person order by id limit 1) p;
