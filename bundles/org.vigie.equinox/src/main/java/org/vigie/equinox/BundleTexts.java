package org.vigie.equinox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.eclipse.osgi.service.localization.BundleLocalization;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/**
 * The texts of a bundle in a language, from the files that its {@code Bundle-Localization} header names (OSGi Core 8, section
 * 3.11.2); fragments add to their host's. UTF-8, or ISO 8859-1 where it is not well-formed.
 */
@Component
@ServiceRanking(Integer.MAX_VALUE)
public final class BundleTexts implements BundleLocalization {

    private static final String SUFFIX = ".properties";

    /** Returns the texts, or {@code null} when the bundle has none, as the interface asks for. */
    @Override
    public ResourceBundle getLocalization(Bundle bundle, String locale) {
        String stated = bundle.getHeaders("").get(Constants.BUNDLE_LOCALIZATION);
        String base = stated == null ? Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME : stated;
        Chain texts = null;
        for (String suffix : suffixes(locale == null ? Locale.getDefault().toString() : locale)) {
            for (URL file : files(bundle, base + suffix + SUFFIX)) {
                texts = read(file, texts);
            }
        }
        return texts;
    }

    /** Returns what is added to the base name, the general first. */
    static List<String> suffixes(String locale) {
        List<String> suffixes = new ArrayList<>();
        suffixes.add("");
        for (int at = locale.indexOf('_'); at >= 0; at = locale.indexOf('_', at + 1)) {
            suffixes.add("_" + locale.substring(0, at));
        }
        if (!locale.isEmpty()) {
            suffixes.add("_" + locale);
        }
        return suffixes;
    }

    private static List<URL> files(Bundle bundle, String path) {
        int slash = path.lastIndexOf('/');
        Enumeration<URL> found = bundle.findEntries(slash < 0 ? "/" : path.substring(0, slash),
                path.substring(slash + 1), false);
        return found == null ? List.of() : Collections.list(found);
    }

    private static Chain read(URL file, ResourceBundle general) {
        try (InputStream in = file.openStream()) {
            return new Chain(in, general);
        } catch (IOException e) {
            throw new UncheckedIOException("The texts in " + file + " cannot be read", e);
        }
    }

    /** Texts that fall back to more general ones. */
    private static final class Chain extends PropertyResourceBundle {

        Chain(InputStream in, ResourceBundle general) throws IOException {
            super(in);
            setParent(general);
        }
    }
}
