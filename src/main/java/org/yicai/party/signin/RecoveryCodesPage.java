package org.yicai.party.signin;

import java.util.List;
import org.yicai.web.Page;

record RecoveryCodesPage(List<String> codes) implements Page {}
