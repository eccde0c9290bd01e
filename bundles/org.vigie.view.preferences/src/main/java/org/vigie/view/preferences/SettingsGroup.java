package org.vigie.view.preferences;

import java.util.List;
import java.util.Map;
import org.osgi.service.metatype.AttributeDefinition;

/**
 * What a component can be told, from its metatype (OSGi Compendium 8, chapter 105), with what it is told now.
 *
 * @param pid the PID of its configuration
 * @param name what people call it
 * @param description what it is for; may be empty
 * @param attributes what can be set; those of several values are set in the file alone
 * @param values what is set, by the ids of the attributes; what is not in it has its default
 */
record SettingsGroup(String pid, String name, String description, List<AttributeDefinition> attributes,
        Map<String, String> values) {

    SettingsGroup {
        attributes = List.copyOf(attributes);
        values = Map.copyOf(values);
    }

    /** Returns what an attribute is now. */
    String value(AttributeDefinition attribute) {
        String[] usual = attribute.getDefaultValue();
        return values.getOrDefault(attribute.getID(), usual == null || usual.length == 0 ? "" : usual[0]);
    }
}
