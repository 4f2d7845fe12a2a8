-- Sources: 保障中小企业款项支付条例 (国务院令第802号) art. 9: 30 days, by contract at most 60; late interest 万分之五 a day where nothing else was agreed. 政府采购法实施条例 art. 50: the
-- designated medium. Fifteen working days for a hold are the house's own rule.
update place.rule_pack set rules = '{"payDaysMost": 60, "latePerTenThousand": 5, "holdWorkingDays": 15, "designatedMedium": false}'::jsonb || rules;
update place.rule_pack set rules = rules || '{"designatedMedium": true}'::jsonb where regime = 'ABOVE_THRESHOLD';
