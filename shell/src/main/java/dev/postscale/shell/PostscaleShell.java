package dev.postscale.shell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The postscale terminal. */
@SpringBootApplication
public class PostscaleShell {
    public static void main(String[] args) {
        SpringApplication.run(PostscaleShell.class, args);
    }
}
