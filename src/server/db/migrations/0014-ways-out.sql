-- What R40 proposes to choose from, and what was chosen, with the reason and when (S18).
alter table manent.trigger add column ways jsonb, add column choice jsonb;
