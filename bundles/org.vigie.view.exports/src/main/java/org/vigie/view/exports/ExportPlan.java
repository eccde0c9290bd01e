package org.vigie.view.exports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vigie.model.ReportId;
import org.vigie.search.SearchFilter;

/**
 * What is to be exported.
 *
 * @param format the id of the exporter
 * @param ids the reports; empty to go by the query
 * @param query what they must fit; empty for everything
 * @param filter what narrows the query
 * @param file where to; an existing file is replaced when all went well
 */
record ExportPlan(String format, List<ReportId> ids, Optional<String> query, SearchFilter filter, Path file) {}
