package org.vigie.equinox;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.xml.sax.SAXException;

/**
 * The JDK's XML parsers as services, which the extension registry and others ask for. They process securely
 * ({@link XMLConstants#FEATURE_SECURE_PROCESSING}); a factory is not safe for threads, so each bundle has its own.
 */
@Component(service = {}, immediate = true)
public final class XmlParsers {

    @Activate
    public XmlParsers(BundleContext context) {
        register(context, SAXParserFactory.class, XmlParsers::sax);
        register(context, DocumentBuilderFactory.class, XmlParsers::documents);
    }

    private static <F> void register(BundleContext context, Class<F> type, Supplier<F> maker) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        context.registerService(type, new ServiceFactory<F>() {
            @Override
            public F getService(Bundle bundle, ServiceRegistration<F> registration) {
                return maker.get();
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<F> registration, F service) {
                // nothing is held
            }
        }, properties);
    }

    static SAXParserFactory sax() {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The JDK's parser has these features", e);
        }
    }

    static DocumentBuilderFactory documents() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's parser has this feature", e);
        }
    }
}
