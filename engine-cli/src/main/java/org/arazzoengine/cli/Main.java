package org.arazzoengine.cli;

/** The process: everything that is global to it happens here and nowhere else. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Must be set before the classes that read them are loaded.
        System.setProperty("picocli.disable.closures", "true");
        // From JDK 22 on the default console is one for any output; java.base's exists on a terminal only.
        System.setProperty("jdk.console", "java.base");
        LogConfigurator.install(System.getenv("ARAZZO_LOG"));
        System.exit(new Arazzo(Terminal.ofProcess(), System.getenv()).run(args));
    }
}
