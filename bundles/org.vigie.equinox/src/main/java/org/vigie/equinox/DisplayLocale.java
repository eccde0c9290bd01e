package org.vigie.equinox;

import java.util.Locale;
import org.eclipse.osgi.service.localization.LocaleProvider;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** The language in which this process speaks to its user. */
@Component
@ServiceRanking(Integer.MAX_VALUE)
public final class DisplayLocale implements LocaleProvider {

    @Override
    public Locale getLocale() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }
}
