-- An entrance is named once in its community, so that the next round finds it again.
create unique index neighbourhood_entrance on place.neighbourhood (subdistrict, community, name) where kind = 'ENTRANCE' and parent is null;
