package org.vigie.view.preferences;

import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Finds what can be set in all bundles that are there now, those of plugins as well, and sets it. Calls block. */
@Component(service = SettingsCatalogue.class)
public final class SettingsCatalogue {

    /** Marks configurations that are kept in the files of settings. */
    private static final String MARK = "vigie.settings";
    /** How the bundles of the framework work is set by the distribution, and changing it breaks the workbench. */
    private static final String FRAMEWORK = "org.apache.felix.";

    private final MetaTypeService metatypes;
    private final ConfigurationAdmin configurations;
    private final BundleContext bundles;

    @Activate
    public SettingsCatalogue(@Reference MetaTypeService metatypes, @Reference ConfigurationAdmin configurations,
            BundleContext bundles) {
        this.metatypes = metatypes;
        this.configurations = configurations;
        this.bundles = bundles;
    }

    /** Returns all groups, by their names. */
    List<SettingsGroup> groups() throws IOException {
        String locale = Locale.getDefault(Locale.Category.DISPLAY).toString();
        List<SettingsGroup> groups = new ArrayList<>();
        for (Bundle bundle : bundles.getBundles()) {
            if (bundle.getSymbolicName().startsWith(FRAMEWORK)) {
                continue;
            }
            MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
            String[] pids = information == null || information.getPids() == null
                    ? new String[0]
                    : information.getPids();
            for (String pid : pids) {
                ObjectClassDefinition definition = information.getObjectClassDefinition(pid, locale);
                if (definition != null && groups.stream().noneMatch(group -> group.pid().equals(pid))) {
                    groups.add(group(pid, definition));
                }
            }
        }
        groups.sort(Comparator.comparing(SettingsGroup::name, Collator.getInstance()));
        return groups;
    }

    private SettingsGroup group(String pid, ObjectClassDefinition definition) throws IOException {
        String name = MetatypeTexts.meant(definition.getName());
        return new SettingsGroup(pid, name.isEmpty() ? pid : name, MetatypeTexts.meant(definition.getDescription()),
                Arrays.stream(definition.getAttributeDefinitions(ObjectClassDefinition.ALL))
                        .filter(attribute -> attribute.getCardinality() == 0).toList(),
                values(pid));
    }

    private Map<String, String> values(String pid) throws IOException {
        Dictionary<String, Object> properties = configurations.getConfiguration(pid, "?").getProperties();
        Map<String, String> values = new HashMap<>();
        if (properties != null) {
            Collections.list(properties.keys()).forEach(name -> values.put(name, String.valueOf(properties.get(name))));
        }
        return values;
    }

    /** Sets values; those that are as the component has them by itself are left out. What the page does not show stays. */
    void set(SettingsGroup group, Map<String, String> values) throws IOException {
        Configuration configuration = configurations.getConfiguration(group.pid(), "?");
        Dictionary<String, Object> properties = Optional.ofNullable(configuration.getProperties())
                .orElseGet(Hashtable::new);
        group.attributes().forEach(attribute -> properties.remove(attribute.getID()));
        values.forEach(properties::put);
        properties.put(MARK, "file");
        configuration.updateIfDifferent(properties);
    }
}
