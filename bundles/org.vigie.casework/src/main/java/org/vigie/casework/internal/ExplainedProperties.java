package org.vigie.casework.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.casework.PropertyExplanation;
import org.vigie.casework.PropertyNames;
import org.vigie.incident.EvidenceWords;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Topics;

/** Asks Vigie's own words, and then those of plugins that are here now. */
@Component
public final class ExplainedProperties implements PropertyNames {
    private static final Logger LOG = LoggerFactory.getLogger(ExplainedProperties.class);
    private static final int CHARS = 60;

    private final List<PropertyExplanation> explanations = new CopyOnWriteArrayList<>();
    private final EventAdmin events;

    @Activate
    public ExplainedProperties(@Reference EventAdmin events) {
        this.events = events;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(PropertyExplanation explanation) {
        explanations.add(explanation);
        tell();
    }

    void remove(PropertyExplanation explanation) {
        explanations.remove(explanation);
        tell();
    }

    private void tell() {
        events.postEvent(Topics.event(Topics.CONTRIBUTIONS_CHANGED, ""));
    }

    @Override
    public String label(String property) {
        return explained(property).orElseGet(() -> SafeText.line(property, CHARS));
    }

    @Override
    public boolean isExplained(String property) {
        return explained(property).isPresent();
    }

    private Optional<String> explained(String property) {
        Optional<String> own = EvidenceWords.property(property);
        Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
        return own.isPresent()
                ? own
                : explanations.stream().flatMap(one -> label(one, property, locale).stream()).findFirst()
                        .map(label -> SafeText.line(label, CHARS));
    }

    private static Optional<String> label(PropertyExplanation explanation, String property, Locale locale) {
        try {
            return explanation.label(property, locale);
        } catch (RuntimeException e) {
            LOG.warn("{} explains nothing", explanation.getClass().getName(), e);
            return Optional.empty();
        }
    }
}
