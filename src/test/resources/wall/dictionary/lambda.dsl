[when][story]it is so=((java.util.function.Supplier<String>) () -> PWN).get() == null
