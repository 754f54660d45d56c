-- For which quarter and owner of an objective its review was announced last (R133).
alter table manent.objective add column review_quarter text, add column review_owner text;

-- Which mails before a review went out. No projection writes it: a rebuild sends nothing again.
create table manent.objective_review_notice (
  org_id    text not null,
  objective text not null,
  quarter   text not null,
  person    text not null,
  sent_at   timestamptz not null,
  primary key (org_id, objective, quarter, person)
);
alter table manent.objective_review_notice enable row level security;
create policy writer on manent.objective_review_notice to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org());
grant select, insert, update, delete on manent.objective_review_notice to manent_write;
