import java.lang.System;
