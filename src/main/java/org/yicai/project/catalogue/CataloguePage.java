package org.yicai.project.catalogue;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param items in the order of their codes, so that a parent stands before its children */
record CataloguePage(Fields in, List<CatalogueItem> items, boolean mayKeep) implements FormPage {}
