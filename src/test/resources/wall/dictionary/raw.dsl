> Story(PWN == null)
