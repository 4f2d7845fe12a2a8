package org.yicai.portal.verify;

import org.yicai.web.Page;

record VerifyPage() implements Page {}
