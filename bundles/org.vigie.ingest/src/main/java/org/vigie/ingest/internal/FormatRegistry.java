package org.vigie.ingest.internal;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentConstants;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterFormat;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.Mapping;
import org.vigie.importer.MappingContribution;
import org.vigie.ingest.Formats;
import org.vigie.model.Phrases;

/** Keeps track of the formats that are there. An importer or exporter is activated when it is first used. */
@Component(service = {Formats.class, FormatRegistry.class})
public final class FormatRegistry implements Formats {

    private static final Logger LOG = LoggerFactory.getLogger(FormatRegistry.class);
    private static final String IMPORTER = ImporterFormat.PREFIX_;
    private static final String EXPORTER = ExporterFormat.PREFIX_;

    private final Map<ServiceReference<Importer>, ImporterHandle> importers = new ConcurrentHashMap<>();
    private final Map<ServiceReference<Exporter>, ExporterHandle> exporters = new ConcurrentHashMap<>();
    private final Guard guard;
    private final List<MappingContribution> mappings = new CopyOnWriteArrayList<>();

    @Activate
    public FormatRegistry(@Reference Guard guard) {
        this.guard = guard;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addImporter(ComponentServiceObjects<Importer> service) {
        ServiceReference<Importer> reference = service.getServiceReference();
        String kind = String.valueOf(reference.getProperty(IMPORTER + "kind"));
        importers.put(reference, new ImporterHandle(format(reference, IMPORTER), kind, service, guard));
    }

    void removeImporter(ComponentServiceObjects<Importer> service) {
        importers.remove(service.getServiceReference()).leave();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addExporter(ComponentServiceObjects<Exporter> service) {
        ServiceReference<Exporter> reference = service.getServiceReference();
        exporters.put(reference, new ExporterHandle(format(reference, EXPORTER), service, guard));
    }

    void removeExporter(ComponentServiceObjects<Exporter> service) {
        exporters.remove(service.getServiceReference());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addMappings(MappingContribution contribution) {
        mappings.add(contribution);
    }

    void removeMappings(MappingContribution contribution) {
        mappings.remove(contribution);
    }

    @Override
    public List<Format> importers() {
        return handles().stream().map(ImporterHandle::format).toList();
    }

    @Override
    public List<Format> exporters() {
        return exporters.values().stream().map(ExporterHandle::format)
                .sorted(Comparator.comparing(Format::id).thenComparing(Format::bundle)).toList();
    }

    @Override
    public List<Mapping> mappings() {
        return mappings.stream().flatMap(contribution -> contribution.mappings().stream())
                .sorted(Comparator.comparing(Mapping::name)).toList();
    }

    /** Returns the importers, by id. */
    List<ImporterHandle> handles() {
        return importers.values().stream().sorted(Comparator
                .comparing((ImporterHandle handle) -> handle.format().id()).thenComparing(h -> h.format().bundle()))
                .toList();
    }

    /** Returns an exporter; empty when there is none of this id. */
    Optional<ExporterHandle> exporter(String id) {
        return exporters.entrySet().stream().filter(entry -> entry.getValue().format().id().equals(id))
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder())).map(Map.Entry::getValue).findFirst();
    }

    Guard guard() {
        return guard;
    }

    private static Format format(ServiceReference<?> reference, String prefix) {
        Object extensions = reference.getProperty(prefix + (prefix.equals(IMPORTER) ? "extensions" : "extension"));
        List<String> list = switch (extensions) {
            case String[] several -> Arrays.asList(several);
            case String one -> List.of(one);
            case null, default -> List.of();
        };
        return new Format(String.valueOf(reference.getProperty(prefix + "id")),
                name(reference, prefix), list, reference.getBundle().getSymbolicName(),
                reference.getBundle().getVersion().toString());
    }

    /** Returns what a format is called in the language of the user, when its bundle says so beside the component's class. */
    private static String name(ServiceReference<?> reference, String prefix) {
        String name = String.valueOf(reference.getProperty(prefix + "name"));
        String component = String.valueOf(reference.getProperty(ComponentConstants.COMPONENT_NAME)).replace('.', '/');
        try {
            return Phrases.of(file -> Optional
                    .ofNullable(reference.getBundle().getResource(component.replaceFirst("[^/]*$", file))))
                    .translation(name);
        } catch (UncheckedIOException e) {
            LOG.warn("The format {} of {} keeps its English name", name, reference.getBundle(), e);
            return name;
        }
    }
}
