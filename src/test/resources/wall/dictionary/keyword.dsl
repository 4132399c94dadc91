[keyword]rule=function void f() { PWN; } rule
