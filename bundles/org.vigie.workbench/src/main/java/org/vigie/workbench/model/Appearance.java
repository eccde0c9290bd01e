package org.vigie.workbench.model;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.vigie.workbench.Topics;

/** How the workbench looks, as the user wants it. */
@Designate(ocd = Appearance.Settings.class)
@Component(service = Appearance.class, configurationPid = "org.vigie.workbench")
public final class Appearance {

    /** Told when the user wants another look. */
    static final String CHANGED = "org/vigie/workbench/APPEARANCE";

    /** The settings. */
    @ObjectClassDefinition(name = "%appearance", description = "%appearance.description", localization = "OSGI-INF/l10n/bundle")
    public @interface Settings {
        /** Which colours: {@code system}, {@code light} or {@code dark}. */
        @AttributeDefinition(name = "%appearance.theme", description = "%appearance.theme.description", options = {
                @Option(value = "system", label = "%appearance.theme.system"),
                @Option(value = "light", label = "%appearance.theme.light"),
                @Option(value = "dark", label = "%appearance.theme.dark")})
        String theme() default "system";
    }

    private final EventAdmin events;
    private volatile Settings settings;

    @Activate
    public Appearance(@Reference EventAdmin events, Settings settings) {
        this.events = events;
        this.settings = settings;
    }

    @Modified
    void changed(Settings changed) {
        settings = changed;
        events.postEvent(Topics.event(CHANGED, ""));
    }

    String theme() {
        return settings.theme();
    }
}
