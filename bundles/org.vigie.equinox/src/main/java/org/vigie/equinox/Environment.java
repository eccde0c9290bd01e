package org.vigie.equinox;

import java.util.Locale;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/**
 * What machine this is, in Eclipse's words. There are no arguments: the command line is read before Eclipse runs. Some of
 * Eclipse's bundles ask the framework's properties instead, which are set here unless they were at the launch.
 */
@Component(immediate = true)
@ServiceRanking(Integer.MAX_VALUE)
public final class Environment implements EnvironmentInfo {

    private final BundleContext context;

    @Activate
    public Environment(BundleContext context) {
        this.context = context;
        publish("osgi.os", getOS());
        publish("osgi.ws", getWS());
        publish("osgi.arch", getOSArch());
        publish("osgi.nl", getNL());
    }

    private void publish(String name, String value) {
        if (context.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    @Override
    public String[] getCommandLineArgs() {
        return new String[0];
    }

    @Override
    public String[] getFrameworkArgs() {
        return new String[0];
    }

    @Override
    public String[] getNonFrameworkArgs() {
        return new String[0];
    }

    @Override
    public String getOSArch() {
        String architecture = System.getProperty("os.arch");
        return architecture.equals("amd64") ? "x86_64" : architecture;
    }

    @Override
    public String getNL() {
        return Locale.getDefault().toString();
    }

    @Override
    public String getOS() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.contains("win") ? "win32" : system.contains("mac") ? "macosx" : "linux";
    }

    @Override
    public String getWS() {
        return switch (getOS()) {
            case "win32" -> "win32";
            case "macosx" -> "cocoa";
            default -> "gtk";
        };
    }

    @Override
    public boolean inDebugMode() {
        return false;
    }

    @Override
    public boolean inDevelopmentMode() {
        return false;
    }

    @Override
    public String getProperty(String key) {
        return context.getProperty(key);
    }

    @Override
    public String setProperty(String key, String value) {
        return value == null ? System.clearProperty(key) : System.setProperty(key, value);
    }
}
